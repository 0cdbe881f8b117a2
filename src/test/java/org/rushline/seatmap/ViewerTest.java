package org.rushline.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A container's stream that is slow when it is told so: a real one takes minutes until it is. */
class ViewerTest {

    private final Pictures pictures = new Pictures(20);
    private final Line line = new Line();
    private final List<String> exchange = new ArrayList<>();
    private final List<Viewer> gone = new ArrayList<>();
    private final Viewer viewer = new Viewer(exchange(), line, pictures.frames(), -1, gone::add);

    @BeforeEach
    void begin() throws IOException {
        viewer.onWritePossible();
    }

    @Test
    void begins_with_when_to_come_back_and_all() {
        assertThat(line.said()).startsWith("retry: ").contains("event: snapshot");
    }

    @Test
    void nothing_is_said_twice() {
        line.said();
        viewer.refresh();
        assertThat(line.said()).isEmpty();
        pictures.sell(3);
        viewer.refresh();
        viewer.refresh();
        assertThat(line.said()).containsOnlyOnce("event: changes");
    }

    @Test
    void to_whoever_does_not_read_nothing_is_written_and_then_all_that_is_needed()
            throws IOException {
        line.said();
        line.ready = false;
        pictures.sell(3);
        viewer.refresh();
        pictures.sell(4);
        viewer.refresh();
        assertThat(line.said()).isEmpty();
        line.ready = true;
        viewer.onWritePossible();
        assertThat(line.said()).contains("\"2\":[3]", "\"2\":[4]");
    }

    @Test
    void whoever_is_gone_is_gone_once() {
        line.broken = true;
        pictures.sell(3);
        viewer.refresh();
        viewer.refresh();
        viewer.onError(new IOException("gone"));
        assertThat(gone).containsExactly(viewer);
        assertThat(exchange).containsExactly("complete");
    }

    private AsyncContext exchange() {
        return (AsyncContext)
                Proxy.newProxyInstance(
                        AsyncContext.class.getClassLoader(),
                        new Class<?>[] {AsyncContext.class},
                        (proxy, method, arguments) -> {
                            exchange.add(method.getName());
                            return null;
                        });
    }

    private static final class Line extends ServletOutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private boolean ready = true;
        private boolean broken;

        String said() {
            var said = taken.toString(StandardCharsets.UTF_8);
            taken.reset();
            return said;
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // the test calls it
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (broken) {
                throw new IOException("nobody is there");
            }
            if (!ready) {
                throw new IllegalStateException("it would have to wait");
            }
            taken.write(bytes, from, length);
        }
    }
}
