package org.rushline.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this server was installed. Outside the embedded run no secret has a default. */
@ApplicationScoped
public class Deployment {

    private static final String LTPA = "RUSHLINE_LTPA_PASSWORD";
    private static final int SHORTEST_PASSWORD = 16;

    @Inject
    @ConfigProperty(name = "rushline.mode", defaultValue = "production")
    @Setting("`embedded` for the run on a developer's machine, which accepts demo keys.")
    String mode;

    @Inject
    @ConfigProperty(name = "rushline.public.address")
    @Setting(
            needed = true,
            value =
                    "Where people reach Rushline, `https://…`; it refuses writes from any other"
                            + " origin.")
    Optional<String> publicAddress;

    @Inject
    @ConfigProperty(name = "rushline.token.key")
    @Setting(
            needed = true,
            value =
                    "Signs sessions, the same on all nodes (`openssl rand -base64 48`); a key that is not"
                            + " random is refused.")
    Optional<String> tokenKey;

    @Inject
    @ConfigProperty(name = "rushline.token.key.previous")
    @Setting("Still accepted while you change that key; remove it after 20 minutes.")
    Optional<String> previousTokenKey;

    @Inject
    @ConfigProperty(name = "rushline.db.password")
    @Setting(needed = true, value = "The password of PostgreSQL's user.")
    Optional<String> databasePassword;

    @Inject
    @ConfigProperty(name = "rushline.ltpa.password")
    @Setting(
            needed = true,
            value =
                    "Encrypts Liberty's own key file, which signs nothing of ours (`openssl rand -base64"
                            + " 48`).")
    Optional<String> ltpaPassword;

    public boolean embedded() {
        return mode.equals("embedded");
    }

    /** Where people reach us; empty only in the embedded run, where the request says it. */
    public Optional<URI> publicAddress() {
        return publicAddress.map(URI::create);
    }

    /** Whether browsers reach us by https: only then may a cookie be Secure. */
    public boolean https() {
        return publicAddress().filter(address -> "https".equals(address.getScheme())).isPresent();
    }

    public byte[] tokenKey() {
        return RandomKey.read(tokenKey.orElseThrow());
    }

    /** Still accepted for tokens signed before the key was changed. */
    public Optional<byte[]> previousTokenKey() {
        return previousTokenKey.map(RandomKey::read);
    }

    /** Throws IllegalStateException naming every variable that is missing or wrong. */
    void check(Iterable<? extends RequiredSettings> features) {
        var faults = new ArrayList<String>();
        if (!List.of("embedded", "production").contains(mode)) {
            faults.add("RUSHLINE_MODE must be production or embedded, not " + mode);
        }
        if (!embedded()) {
            checkAddress(faults);
            checkLtpaPassword(faults);
        }
        if (databasePassword.isEmpty()) {
            faults.add("RUSHLINE_DB_PASSWORD is missing");
        }
        checkKey("RUSHLINE_TOKEN_KEY", tokenKey, faults);
        if (previousTokenKey.isPresent()) {
            checkKey("RUSHLINE_TOKEN_KEY_PREVIOUS", previousTokenKey, faults);
        }
        features.forEach(feature -> faults.addAll(feature.faults()));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults) + ".");
        }
    }

    private void checkAddress(List<String> faults) {
        if (publicAddress.isEmpty()) {
            faults.add("RUSHLINE_PUBLIC_ADDRESS is missing (such as https://tickets.example)");
        } else if (!isHttps(publicAddress.get())) {
            faults.add("RUSHLINE_PUBLIC_ADDRESS must be an address that begins with https://");
        }
    }

    private void checkLtpaPassword(List<String> faults) {
        var password = ltpaPassword.orElse("");
        if (password.isBlank()) {
            faults.add(LTPA + " is missing" + RandomKey.MAKE_ONE);
        } else if (password.length() < SHORTEST_PASSWORD) {
            faults.add(LTPA + " is too short: at least 16 characters" + RandomKey.MAKE_ONE);
        } else {
            DemoSecret.fault(LTPA, password).ifPresent(faults::add);
        }
    }

    private static boolean isHttps(String address) {
        try {
            var uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void checkKey(String variable, Optional<String> key, List<String> faults) {
        if (key.isEmpty() || key.get().isBlank()) {
            faults.add(variable + " is missing" + RandomKey.MAKE_ONE);
        } else {
            RandomKey.fault(variable, key.get(), embedded()).ifPresent(faults::add);
        }
    }
}
