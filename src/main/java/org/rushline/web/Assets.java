package org.rushline.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** Addresses of style sheets and scripts; they change when any of their contents does. */
@Named
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/assets/";

    @Inject ServletContext application;

    private String version;

    @PostConstruct
    void read() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(FOLDER, digest);
            version = HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot read " + FOLDER, e);
        }
    }

    private void add(String folder, MessageDigest digest) throws IOException {
        for (var path : new TreeSet<>(application.getResourcePaths(folder))) {
            if (path.endsWith("/")) {
                add(path, digest);
            } else {
                try (var in = application.getResourceAsStream(path)) {
                    digest.update(in.readAllBytes());
                }
            }
        }
    }

    /** The versioned address of {@code css/page.css} and its like. */
    public String url(String file) {
        return FOLDER + file + "?v=" + version;
    }
}
