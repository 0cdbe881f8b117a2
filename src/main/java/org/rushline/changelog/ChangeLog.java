package org.rushline.changelog;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the log for every listener of this node, from its start to its end. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ChangeLog {

    @Resource(lookup = "jdbc/changes")
    DataSource dataSource;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject ChangeLogSettings settings;
    @Inject Instance<Listener> listeners;
    @Inject ChangeLogMetrics metrics;

    private final List<Reader> readers = new ArrayList<>();
    private final List<Thread> running = new ArrayList<>();

    @PostConstruct
    void start() {
        var log = new Log(dataSource);
        for (var listener : listeners) {
            var reader = new Reader(log, listener, settings.poll());
            metrics.register(reader);
            readers.add(reader);
            running.add(threads.newThread(reader));
        }
        running.forEach(Thread::start);
    }

    @PreDestroy
    void stop() {
        running.forEach(Thread::interrupt);
    }

    /** Something has been committed here: all listeners look at once. Never waits. */
    public void poke() {
        readers.forEach(Reader::poke);
    }

    public List<Reader> readers() {
        return List.copyOf(readers);
    }
}
