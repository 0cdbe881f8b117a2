package org.rushline.sessions.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rushline.accounts.Person;
import org.rushline.platform.Fingerprint;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.startup.Deployment;

/** JWTs signed with HMAC-SHA-256 and nothing else; {@code kid} says with which key. */
@Singleton
public class Tokens {

    public static final Duration LIFE = Duration.ofMinutes(20);

    private static final String ISSUER = "rushline";
    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;
    private static final int LONGEST = 2_000;
    private static final int MOST_KNOWN = 50_000;

    private final TokenKey key;
    private final List<TokenKey> accepted;
    private final Clock clock;

    /** To verify and parse one costs as much as a tenth of an order. */
    private final Cache<Fingerprint, TokenClaims> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(LIFE).build();

    @Inject
    Tokens(Deployment deployment) {
        this(deployment.tokenKey(), deployment.previousTokenKey(), Clock.systemUTC());
    }

    public Tokens(byte[] key, Optional<byte[]> previous, Clock clock) {
        this.key = TokenKey.of(key);
        this.accepted =
                previous.map(bytes -> List.of(this.key, TokenKey.of(bytes)))
                        .orElse(List.of(this.key));
        this.clock = clock;
    }

    public SignedIn issue(Person person) {
        var now = clock.instant();
        var expiresAt =
                Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond()); // as the token has it
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(ISSUER)
                        .subject(person.id().toString())
                        .claim("sid", person.session().toString())
                        .claim("name", person.name())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(expiresAt))
                        .build();
        return new SignedIn(person, signed(claims), expiresAt);
    }

    private String signed(JWTClaimsSet claims) {
        var header =
                new JWSHeader.Builder(ALGORITHM).type(JOSEObjectType.JWT).keyID(key.id()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new MACSigner(key.bytes()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Empty unless we wrote it. An expired token is returned, too: its session may live. */
    public Optional<TokenClaims> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var fingerprint = Fingerprint.of(text);
        var before = known.getIfPresent(fingerprint);
        if (before != null) {
            return Optional.of(before);
        }
        var claims = verified(text);
        claims.ifPresent(ours -> known.put(fingerprint, ours));
        return claims;
    }

    /** If reading a text fails for any reason, it is not our token. */
    private Optional<TokenClaims> verified(String text) {
        try {
            var token = SignedJWT.parse(text);
            return isSignedByUs(token) ? claims(token.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean isSignedByUs(SignedJWT token) throws JOSEException {
        if (!ALGORITHM.equals(token.getHeader().getAlgorithm())) {
            return false;
        }
        for (var candidate : accepted) {
            if (candidate.id().equals(token.getHeader().getKeyID())) {
                return token.verify(new MACVerifier(candidate.bytes()));
            }
        }
        return false;
    }

    private Optional<TokenClaims> claims(JWTClaimsSet said) throws ParseException {
        var ours =
                ISSUER.equals(said.getIssuer())
                        && said.getAudience().equals(List.of(ISSUER))
                        && said.getSubject() != null
                        && said.getStringClaim("sid") != null
                        && said.getIssueTime() != null
                        && said.getExpirationTime() != null;
        if (!ours || isFromTheFuture(said.getIssueTime().toInstant())) {
            return Optional.empty();
        }
        return Optional.of(
                new TokenClaims(
                        AccountId.valueOf(said.getSubject()),
                        UUID.fromString(said.getStringClaim("sid")),
                        said.getIssueTime().toInstant(),
                        said.getExpirationTime().toInstant()));
    }

    private boolean isFromTheFuture(Instant issuedAt) {
        return issuedAt.isAfter(clock.instant().plus(TokenClaims.LEEWAY));
    }

    public Instant now() {
        return clock.instant();
    }
}
