package org.rushline.platform.request;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A document as it goes over the wire: kept compressed, and plain too where that is small. */
public final class Rendered {

    private static final int SMALL = 64 * 1024;

    private final byte[] plain; // null if it is not small
    private final byte[] gzip;
    private final String etag;

    /** The answer to one request. The bytes must not be changed. */
    public record Answer(byte[] body, boolean gzip, String etag, boolean notModified) {

        /**
         * The same for JAX-RS, without its {@code Cache-Control}.
         *
         * @param mediaType of the document
         */
        public ResponseBuilder response(String mediaType) {
            var response = notModified ? Response.notModified() : Response.ok(body, mediaType);
            if (gzip && !notModified) {
                response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            return response.header(HttpHeaders.ETAG, etag)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }

        /**
         * Sends it where no other filter of ours is asked.
         *
         * @param freshness the {@code Cache-Control}
         */
        public void send(HttpServletResponse response, String freshness) throws IOException {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.ETAG, etag);
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            response.setHeader(HttpHeaders.CACHE_CONTROL, freshness);
            if (notModified) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            if (gzip) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private Rendered(byte[] plain, byte[] gzip, String etag) {
        this.plain = plain;
        this.gzip = gzip;
        this.etag = etag;
    }

    public static Rendered of(byte[] document) {
        var plain = document.length <= SMALL ? document : null;
        return new Rendered(plain, compress(document), digest(document));
    }

    /**
     * @param acceptEncoding the header, or null
     * @param ifNoneMatch the header, or null; the tag of either encoding will do
     */
    public Answer answer(String acceptEncoding, String ifNoneMatch) {
        var zipped = acceptsGzip(acceptEncoding);
        var tag = '"' + etag + (zipped ? "-gzip\"" : "\"");
        if (matches(ifNoneMatch)) {
            return new Answer(new byte[0], zipped, tag, true);
        }
        return new Answer(zipped ? gzip : plain(), zipped, tag, false);
    }

    public int weight() {
        return gzip.length + (plain == null ? 0 : plain.length);
    }

    private byte[] plain() {
        return plain != null ? plain : decompress(gzip);
    }

    private boolean matches(String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains('"' + etag));
    }

    /** Refused only by name with a quality of nought; browsers and edges send it plainly. */
    private static boolean acceptsGzip(String header) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(coding -> coding.equals("gzip") || isWanted(coding));
    }

    private static boolean isWanted(String coding) {
        return coding.startsWith("gzip;") && !coding.matches("gzip;\\s*q=0(\\.0*)?");
    }

    private static byte[] compress(byte[] document) {
        var bytes = new ByteArrayOutputStream(document.length / 8 + 64);
        try (var zip = new FastestGzip(bytes)) {
            zip.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] decompress(byte[] zipped) {
        try (var unzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return unzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] document) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(document);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ticket list has megabytes each second: speed matters more than the last percent. */
    private static class FastestGzip extends GZIPOutputStream {
        FastestGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 64 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
