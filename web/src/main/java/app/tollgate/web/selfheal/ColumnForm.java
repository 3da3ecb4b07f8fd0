package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.web.page.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns as a form has them: all in their order, the chosen ones ticked.
 *
 * @param moved the one that was moved last, for the focus to stay with it
 */
public record ColumnForm(List<HealedColumn> order, Set<HealedColumn> ticked, Optional<Move> moved) {

    static final String ORDER = "order";
    static final String TICKED = "columns";
    static final String UP = "up";
    static final String DOWN = "down";

    /** A column's step among the others. */
    public record Move(HealedColumn column, boolean up) {}

    public ColumnForm {
        order = List.copyOf(order);
        ticked = Set.copyOf(ticked);
    }

    /** Chosen columns in their order, the others behind them. */
    public static ColumnForm of(List<HealedColumn> chosen) {
        Set<HealedColumn> all = new LinkedHashSet<>(chosen);
        all.addAll(EnumSet.allOf(HealedColumn.class));
        return new ColumnForm(List.copyOf(all), Set.copyOf(chosen), Optional.empty());
    }

    /** As it was sent, with the step that was asked for taken; what is no column is left out. */
    public static ColumnForm read(Form form) {
        Set<HealedColumn> all = new LinkedHashSet<>(columns(form.all(ORDER)));
        all.addAll(EnumSet.allOf(HealedColumn.class));
        Optional<Move> move = columns(form.all(UP)).stream()
                .findFirst()
                .map(column -> new Move(column, true))
                .or(() -> columns(form.all(DOWN)).stream().findFirst().map(column -> new Move(column, false)));
        List<HealedColumn> order = new ArrayList<>(all);
        move.ifPresent(step -> take(step, order));
        return new ColumnForm(order, Set.copyOf(columns(form.all(TICKED))), move);
    }

    private static void take(Move step, List<HealedColumn> order) {
        int from = order.indexOf(step.column());
        int to = step.up() ? from - 1 : from + 1;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
        }
    }

    /** The ticked columns in their order. */
    public List<HealedColumn> chosen() {
        return order.stream().filter(ticked::contains).toList();
    }

    /** Whether the column stands at the end that its step leads to. */
    public boolean isLast(HealedColumn column, boolean up) {
        return order.indexOf(column) == (up ? 0 : order.size() - 1);
    }

    /** Whether the button is the one that was pressed, or, where that cannot be pressed again, the other of the same column. */
    public boolean isFocused(HealedColumn column, boolean up) {
        return moved.filter(step -> step.column() == column)
                .filter(step -> isLast(column, step.up()) ? step.up() != up : step.up() == up)
                .isPresent();
    }

    private static List<HealedColumn> columns(List<String> names) {
        return names.stream()
                .flatMap(name -> Arrays.stream(HealedColumn.values())
                        .filter(column -> column.name().equals(name)))
                .distinct()
                .toList();
    }
}
