package org.rushline.waitingroom.draws;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.Seal;
import org.rushline.platform.startup.Deployment;
import org.rushline.platform.startup.RandomKey;
import org.rushline.platform.startup.RequiredSettings;
import org.rushline.platform.startup.Setting;

/** The key that seals seeds of draws, and keys that sign. Without one there are neither. */
@ApplicationScoped
public class DrawSettings implements RequiredSettings {

    @Inject Deployment deployment;

    @Inject
    @ConfigProperty(name = "rushline.draw.key")
    @Setting(
            "Seals the seeds of waiting rooms' draws and the keys of entry tokens in the database, the same on all"
                    + " nodes (`openssl rand -base64 48`); without it a waiting room has neither, so keep it until the"
                    + " last draw is revealed.")
    Optional<String> key;

    public boolean hasKey() {
        return key.isPresent();
    }

    Draws draws(DataSource database) {
        return new Draws(database, new SeedSeal(secret()));
    }

    /** For other things that the database must not read; opens nothing if there is no key. */
    public Seal seal(String purpose) {
        return new Seal(secret(), purpose);
    }

    private byte[] secret() {
        return key.map(RandomKey::read).orElseGet(DrawSettings::none);
    }

    /** Opens nothing that was sealed. */
    private static byte[] none() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return random;
    }

    @Override
    public List<String> faults() {
        return key
                .flatMap(text -> RandomKey.fault("RUSHLINE_DRAW_KEY", text, deployment.embedded()))
                .stream()
                .toList();
    }
}
