package org.rushline.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfiguration;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.conflict.MergePolicy;
import org.infinispan.factories.GlobalComponentRegistry;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.partitionhandling.PartitionHandling;
import org.infinispan.remoting.transport.Transport;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.jgroups.JChannel;
import org.rushline.platform.limits.LiveNodes;
import org.rushline.platform.startup.NoStart;

/** The caches that all nodes share, two copies of each entry. */
@Singleton(name = "Grid")
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN) // JGroups reads its table while we start
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Grid {

    /** Count up when entries or the stack change so that older nodes cannot understand them. */
    static final String CLUSTER = "rushline-wire-3";

    @Inject ClusterSettings settings;
    @Inject Node node;
    @Inject LiveNodes nodes;
    @Inject Event<GridChanged> changed;

    private DefaultCacheManager caches;

    @PostConstruct
    void start() {
        try {
            caches = new DefaultCacheManager(global(), true);
        } catch (CacheException e) {
            throw NoStart.because(
                    "the cluster cannot listen on %s. Is the port taken, or the address not this machine's? (RUSHLINE_CLUSTER_BIND_ADDRESS, RUSHLINE_CLUSTER_PORT)"
                            .formatted(settings.whereWeListen()),
                    e);
        }
        var log = new ViewLog(this::changed);
        log.say(caches.getMembers());
        changed();
        caches.addListener(log);
    }

    private void changed() {
        nodes.are(caches.getMembers().size());
        changed.fire(new GridChanged());
    }

    @PreDestroy
    void stop() {
        caches.stop();
    }

    /**
     * A cache of this name, made when first asked for. Keys and values are ProtoStream's. Each node
     * defines it for itself: what one half of a grid has defined, the other does not know after
     * they have met.
     */
    public synchronized <K, V> Cache<K, V> cache(String name) {
        if (caches.getCacheConfiguration(name) == null) {
            caches.defineConfiguration(name, twoCopies());
        }
        return caches.getCache(name);
    }

    /** The nodes that see each other, the oldest first; one at least. */
    public List<String> members() {
        return caches.getMembers().stream().map(Object::toString).toList();
    }

    /** By which the nodes talk; the caches do, too. */
    public JChannel channel() {
        var transport = GlobalComponentRegistry.componentOf(caches, Transport.class);
        return ((JGroupsTransport) transport).getChannel();
    }

    private GlobalConfiguration global() {
        var global = GlobalConfigurationBuilder.defaultClusteredBuilder();
        global.transport()
                .clusterName(CLUSTER)
                .nodeName(node.name())
                .addProperty(JGroupsTransport.CONFIGURATION_XML, settings.stack())
                .addProperty(JGroupsTransport.SOCKET_FACTORY, settings.sockets());
        global.jmx().disable();
        global.metrics().gauges(false).histograms(false);
        global.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
        return global.build();
    }

    /** A split grid serves both sides: the database decides, and a survivor must not stop. */
    static Configuration twoCopies() {
        var cache = new ConfigurationBuilder();
        cache.clustering()
                .cacheMode(CacheMode.DIST_SYNC)
                .remoteTimeout(2, TimeUnit.SECONDS)
                .hash()
                .numOwners(2);
        cache.clustering()
                .partitionHandling()
                .whenSplit(PartitionHandling.ALLOW_READ_WRITES)
                .mergePolicy(MergePolicy.PREFERRED_NON_NULL);
        cache.clustering().stateTransfer().awaitInitialTransfer(false);
        // Expired entries are invisible at once; this only frees memory, and looks at every entry.
        cache.expiration().wakeUpInterval(30, TimeUnit.SECONDS);
        cache.encoding().mediaType("application/x-protostream");
        return cache.build();
    }
}
