package org.rushline.platform.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.rushline.platform.problem.Problem;

/** Refuses to read on after so many bytes. */
public final class LimitedInput extends FilterInputStream {

    private final Supplier<? extends Problem> refusal;
    private long left;

    public LimitedInput(InputStream in, long most, Supplier<? extends Problem> refusal) {
        super(in);
        this.left = most;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw refusal.get();
        }
    }
}
