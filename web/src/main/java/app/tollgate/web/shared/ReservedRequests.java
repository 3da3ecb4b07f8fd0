package app.tollgate.web.shared;

import app.tollgate.ejb.shared.ReservationsInFlight;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Hears of the end of a request that holds a reservation, whatever its end was. */
@WebListener
public class ReservedRequests implements ServletRequestListener {

    @Inject
    private ReservationsInFlight inFlight;

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        IdempotencyKeys.reserved(event.getServletRequest()).ifPresent(inFlight::end);
    }
}
