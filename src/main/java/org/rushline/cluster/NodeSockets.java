package org.rushline.cluster;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jgroups.util.DefaultSocketFactory;

/** TLS 1.3 between nodes: both ends prove the cluster's key before a byte reaches JGroups. */
final class NodeSockets extends DefaultSocketFactory {

    private final SSLSocketFactory tls;

    private NodeSockets(SSLSocketFactory tls) {
        this.tls = tls;
    }

    /**
     * @param keys the first is what we show; who shows any of them is let in
     */
    static NodeSockets with(List<byte[]> keys) {
        try {
            var shown = NodeCertificate.of(keys.get(0));
            var ours = emptyStore();
            ours.setKeyEntry(
                    "ours",
                    shown.privateKey(),
                    new char[0],
                    new X509Certificate[] {shown.certificate()});
            var accepted = emptyStore();
            for (var key : keys) {
                var certificate = NodeCertificate.of(key).certificate();
                accepted.setCertificateEntry("node " + accepted.size(), certificate);
            }
            return new NodeSockets(context(ours, accepted).getSocketFactory());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext context(KeyStore ours, KeyStore accepted)
            throws GeneralSecurityException {
        var shows = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shows.init(ours, new char[0]);
        var trusts = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusts.init(accepted);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(shows.getKeyManagers(), trusts.getTrustManagers(), null);
        return context;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    @Override
    public Socket createSocket(String service) {
        return new NodeSocket(tls);
    }

    @Override
    public ServerSocket createServerSocket(String service) throws IOException {
        return new ClusterPort(tls);
    }
}
