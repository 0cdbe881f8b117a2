package org.rushline.sessions.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rushline.accounts.VerifiedPassword;
import org.rushline.platform.Seal;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.startup.Deployment;

/**
 * Tokens that stand for a right password while a browser asks for the code. They open no session by
 * themselves, and nobody can read them.
 */
@Singleton
public class SecondStepTokens {

    public static final Duration LIFE = Duration.ofMinutes(5);

    private static final String PURPOSE = "second step of a sign-in";
    private static final byte[] ABOUT = PURPOSE.getBytes(US_ASCII);

    /** The key that seals, and the one before, which still opens. */
    private final List<Seal> seals;

    private final Clock clock;

    @Inject
    SecondStepTokens(Deployment deployment) {
        this(deployment.tokenKey(), deployment.previousTokenKey(), Clock.systemUTC());
    }

    SecondStepTokens(byte[] key, Optional<byte[]> previous, Clock clock) {
        this.seals =
                Stream.concat(Stream.of(key), previous.stream())
                        .map(secret -> new Seal(secret, PURPOSE))
                        .toList();
        this.clock = clock;
    }

    /** For a session with a new id. */
    public String issue(VerifiedPassword verified) {
        var text =
                "%s %d %s %d"
                        .formatted(
                                verified.account(),
                                verified.version(),
                                UUID.randomUUID(),
                                clock.instant().plus(LIFE).getEpochSecond());
        var sealed = seals.get(0).seal(text.getBytes(US_ASCII), ABOUT);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Empty unless we wrote it within the last five minutes. */
    public Optional<SecondStep> read(String token) {
        return decoded(token)
                .flatMap(this::opened)
                .map(opened -> new String(opened, US_ASCII).split(" "))
                .filter(parts -> Long.parseLong(parts[3]) >= clock.instant().getEpochSecond())
                .map(SecondStepTokens::step);
    }

    private Optional<byte[]> opened(byte[] token) {
        return seals.stream().flatMap(seal -> seal.open(token, ABOUT).stream()).findFirst();
    }

    private static Optional<byte[]> decoded(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SecondStep step(String... parts) {
        var verified =
                new VerifiedPassword(AccountId.valueOf(parts[0]), Integer.parseInt(parts[1]));
        return new SecondStep(verified, UUID.fromString(parts[2]));
    }
}
