package org.rushline.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One end of a connection between two nodes, encrypted once both ends are proved. */
final class NodeSocket extends Socket {

    /** A node that hangs must not keep for ever those who call it. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String[] PROTOCOLS = {"TLSv1.3"};

    private final SSLSocketFactory tls;
    private SSLSocket secured;

    NodeSocket(SSLSocketFactory tls) {
        this.tls = tls;
    }

    @Override
    public void connect(SocketAddress other, int timeout) throws IOException {
        super.connect(other, timeout);
        prove(true);
    }

    /**
     * @param caller whether we called the other; if not, it called us
     * @throws IOException if it does not know a key of the cluster
     */
    void prove(boolean caller) throws IOException {
        setSoTimeout((int) PATIENCE.toMillis());
        var layer =
                (SSLSocket)
                        tls.createSocket(this, getInetAddress().getHostAddress(), getPort(), false);
        layer.setUseClientMode(caller);
        layer.setNeedClientAuth(!caller);
        layer.setEnabledProtocols(PROTOCOLS);
        layer.startHandshake();
        setSoTimeout(0);
        secured = layer;
    }

    /** The stream that TLS reads from until the handshake is done. */
    @Override
    public InputStream getInputStream() throws IOException {
        return secured == null ? super.getInputStream() : secured.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return secured == null ? super.getOutputStream() : secured.getOutputStream();
    }

    /** JGroups does so before it says goodbye; TLS would then not let it speak. */
    @Override
    public void shutdownInput() {}
}
