package app.tollgate.web.shared;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** Counts the requests being worked on, for the launcher, which waits for them before it stops; open streams do not count. */
@WebListener
public class RequestsInFlight implements ServletContextListener, ServletRequestListener {

    private static final String NAME = "app.tollgate:type=RequestsInFlight";

    private final AtomicInteger count = new AtomicInteger();

    /** The count as a management bean. */
    public interface CountMXBean {
        /** Requests being worked on. */
        int getCount();
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        CountMXBean bean = count::get;
        try {
            beans().registerMBean(new StandardMBean(bean, CountMXBean.class, true), new ObjectName(NAME));
        } catch (JMException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            beans().unregisterMBean(new ObjectName(NAME));
        } catch (JMException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        count.incrementAndGet();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        count.decrementAndGet();
    }

    private static MBeanServer beans() {
        return ManagementFactory.getPlatformMBeanServer();
    }
}
