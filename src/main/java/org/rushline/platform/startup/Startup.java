package org.rushline.platform.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.rushline.platform.sql.QueryRetries;

/** First the settings, then the schema, then everybody else (who {@code @DependsOn("Startup")}). */
@Singleton(name = "Startup")
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    @Resource(lookup = "jdbc/plain")
    DataSource dataSource;

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Deployment deployment;
    @Inject @Any Instance<RequiredSettings> features;
    @Inject Event<SchemaReady> schemaReady;

    @PostConstruct
    void start() {
        try {
            deployment.check(features);
            migrate();
        } catch (IllegalStateException e) {
            throw NoStart.because(e.getMessage(), e);
        } catch (FlywayException e) {
            throw NoStart.because(said(e), e);
        }
        QueryRetries.turnOff(em);
        schemaReady.fire(new SchemaReady());
    }

    private static String said(FlywayException e) {
        var connection = e.getMessage().startsWith("Unable to obtain connection");
        return connection
                ? "the database cannot be reached, or refuses us (RUSHLINE_DB_HOST, _PORT, _NAME, _USER, _PASSWORD). "
                        + e.getMessage().lines().findFirst().orElseThrow()
                : "the database's schema cannot be brought up to date. " + e.getMessage();
    }

    /** Several nodes may start at once: Flyway's lock lets one of them work, the others wait. */
    private void migrate() {
        var flyway =
                Flyway.configure(Startup.class.getClassLoader())
                        .dataSource(dataSource)
                        .initSql("set lock_timeout = '5s'")
                        .locations("classpath:db/migration")
                        .callbackLocations("classpath:db/migration")
                        .failOnMissingLocations(true);
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        flyway.load().migrate();
    }
}
