package app.tollgate.ejb.contactimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.casework.Channel;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.contactimport.ImportColumn;
import app.tollgate.api.contactimport.ImportError;
import app.tollgate.api.contactimport.ImportField;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportedRowTest {

    @ParameterizedTest
    @CsvSource({
        "External ID, EXTERNAL_ID",
        "external_id, EXTERNAL_ID",
        "CRM-Id, EXTERNAL_ID",
        "FULL NAME, NAME",
        "First Name, FIRST_NAME",
        "Phone 2, PHONE",
        "Teléfono, PHONE",
        "E-Mail, EMAIL",
        "Opt-Outs, OPT_OUT",
        "name2,",
        "Birthday,"
    })
    void aColumnIsRecognisedHoweverItIsWritten(String header, ImportField field) {
        ImportHeader read = ImportHeader.read(field == ImportField.NAME ? List.of(header) : List.of("Name", header));
        assertThat(read.columns()).contains(new ImportColumn(header, field));
    }

    @ParameterizedTest
    @CsvSource({"phone;email, no-name", "name;id;CRM ID, repeated-column", "name;Name, repeated-column"})
    void columnsThatDoNotDoAreRefused(String header, String code) {
        assertThatThrownBy(() -> ImportHeader.read(List.of(header.split(";"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::code)
                                .containsExactly(code));
    }

    @Test
    void cellsBecomeAContactAndEachNumberStandsOnce() {
        ImportedRow row = row(
                "id,first name,last name,phone,mobile,email,opt out,notes",
                " 7 ",
                " Ada ",
                "Reyes",
                "+1 (312) 555-0123; +13125550124",
                "+1 312 555 0123",
                "Ada@Acme.example ada@acme.example",
                "sms, Calls",
                "likes tea");
        assertThat(row.errors()).isEmpty();
        assertThat(row.contact().externalId()).isEqualTo("7");
        assertThat(row.contact().name()).isEqualTo("Ada Reyes");
        assertThat(row.contact().phones())
                .containsExactly(new ContactPhone("+13125550123", null), new ContactPhone("+13125550124", null));
        assertThat(row.contact().emails()).containsExactly("ada@acme.example");
        assertThat(row.contact().optOuts()).containsExactlyInAnyOrder(Channel.SMS, Channel.VOICE);
    }

    @Test
    void missingCellsAreEmptyAndEmptyOnesAreNothing() {
        ImportedRow row = row("name,id,phone,email,opt out", "Ada");
        assertThat(row.errors()).isEmpty();
        assertThat(row.contact().externalId()).isNull();
        assertThat(row.contact().phones()).isEmpty();
        assertThat(row.contact().optOuts()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedWithItsColumn() {
        ImportedRow row = row("Nombre,ID,Opt out", " ", "x".repeat(256), "fax", "more", "\0");
        assertThat(row.errors())
                .extracting(ImportError::column, ImportError::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(null, "cells"),
                        org.assertj.core.groups.Tuple.tuple(null, "characters"),
                        org.assertj.core.groups.Tuple.tuple("Opt out", "opt-out"),
                        org.assertj.core.groups.Tuple.tuple("Nombre", "required"),
                        org.assertj.core.groups.Tuple.tuple("ID", "size"));
        ImportedRow phones = row("name,phone,mobile", "Ada", "+13125550123", "312");
        assertThat(phones.error(FieldError.at("/phones/1/number", "phone", "no"))
                        .column())
                .isEqualTo("mobile");
    }

    @Test
    void namesAndIdsAreMeasuredInCharactersAndNotInUnitsOfJava() {
        String face = "\ud83d\ude00";
        assertThat(row("name,id", face.repeat(200), face.repeat(255)).errors()).isEmpty();
        assertThat(row("name,id", face.repeat(201), face.repeat(256)).errors())
                .extracting(ImportError::column, ImportError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", "size"),
                        org.assertj.core.groups.Tuple.tuple("id", "size"));
    }

    private static ImportedRow row(String header, String... cells) {
        return new ImportedRow(ImportHeader.read(List.of(header.split(","))), new RawRow(2, List.of(cells)));
    }
}
