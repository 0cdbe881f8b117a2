package org.rushline.poster;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a WOFF 1.0 file into the plain font (sfnt) that it wraps. */
final class Woff {

    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    static byte[] unpack(byte[] woff) throws DataFormatException {
        var in = ByteBuffer.wrap(woff);
        var tables = in.getShort(12);
        var directory = ByteBuffer.allocate(SFNT_HEADER + tables * SFNT_ENTRY);
        directory.putInt(in.getInt(4)).putShort(tables).putShort((short) 0).putInt(0);
        var data = new ByteArrayOutputStream();
        for (int i = 0; i < tables; i++) {
            var entry = HEADER + i * ENTRY;
            var length = in.getInt(entry + 12);
            directory.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16));
            directory.putInt(directory.capacity() + data.size()).putInt(length);
            data.writeBytes(table(woff, in.getInt(entry + 4), in.getInt(entry + 8), length));
            data.writeBytes(new byte[-length & 3]);
        }
        var font = new ByteArrayOutputStream();
        font.writeBytes(directory.array());
        font.writeBytes(data.toByteArray());
        return font.toByteArray();
    }

    private static byte[] table(byte[] woff, int offset, int packed, int length)
            throws DataFormatException {
        var table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, packed);
            inflater.inflate(table);
        } finally {
            inflater.end();
        }
        return table;
    }
}
