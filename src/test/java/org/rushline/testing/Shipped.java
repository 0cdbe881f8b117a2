package org.rushline.testing;

import java.io.File;
import java.net.URI;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that ships, and where it runs. */
public final class Shipped {

    private Shipped() {}

    public static WebArchive war() {
        return ShrinkWrap.createFromZipFile(
                WebArchive.class, new File(System.getProperty("shipped.war")));
    }

    /** Where the server answers. */
    public static URI address() {
        return URI.create("http://localhost:" + System.getProperty("it.http.port"));
    }
}
