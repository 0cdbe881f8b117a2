package org.rushline.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseReadyTest {

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void a_database_that_refuses_connections_makes_it_unready_and_says_no_address() {
        var ready =
                checkOf(
                        () -> {
                            throw new SQLException("Connection to db1:5432 refused", "08001");
                        });
        var answer = ready.call();
        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat(answer.getData()).contains(Map.of("reason", "cannot be reached"));
    }

    @Test
    void a_wrong_password_is_named_as_such() {
        var ready =
                checkOf(
                        () -> {
                            throw new SQLException("password of \"rushline\" is wrong", "28P01");
                        });
        assertThat(ready.call().getData())
                .contains(Map.of("reason", "refuses our user or password"));
    }

    @Test
    void a_database_that_does_not_answer_makes_it_unready() {
        var never = new CountDownLatch(1);
        var ready =
                checkOf(
                        () -> {
                            never.await();
                            return null;
                        });
        assertThat(ready.call().getData()).contains(Map.of("reason", "no answer within a second"));
    }

    private DatabaseReady checkOf(Callable<Connection> getConnection) {
        var ready = new DatabaseReady();
        ready.database = new DatabaseProbe();
        ready.database.executor = executor;
        ready.database.dataSource =
                (DataSource)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {DataSource.class},
                                (proxy, method, arguments) -> getConnection.call());
        return ready;
    }
}
