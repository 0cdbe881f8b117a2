package org.rushline.seatplan.pretix;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rushline.platform.problem.InvalidFields;

/** Refuses to read on after so many bytes: they are counted after any decompression. */
final class LimitedInput extends FilterInputStream {

    private final long most;
    private long left;

    LimitedInput(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
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

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new InvalidFields("plan", "is larger than " + (most >> 20) + " MB");
        }
    }
}
