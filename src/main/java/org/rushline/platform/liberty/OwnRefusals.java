package org.rushline.platform.liberty;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the server refuse as we do, as soon as it serves us. */
@WebListener
public class OwnRefusals implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(OwnRefusals.class.getName());

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            var server = new LibertyClasses(event.getServletContext().getClass());
            KeptConnections.keep(server);
            ChannelProblems.register(server);
            PlainWords.use(server);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "This is not the Open Liberty that was tested: its refusals remain its own",
                    e);
        }
    }
}
