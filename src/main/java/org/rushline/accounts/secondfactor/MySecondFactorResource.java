package org.rushline.accounts.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CostsATry;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.request.ClientAddress;

/** One's own second factor. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RolesAllowed("BUYER")
@Path("me/second-factor")
public class MySecondFactorResource {

    /** Who starts one proves that the account is theirs. */
    @Schema(description = "The password, as proof.")
    public record NewFactor(
            @Schema(
                            description = "The password of the account.",
                            examples = "correct horse battery")
                    String password) {

        /** Says nothing: it would end in a log. */
        @Override
        public String toString() {
            return "NewFactor[…]";
        }
    }

    /** What the authenticator shows. */
    @Schema(description = "The first code of a second factor.")
    public record FirstCode(
            @Schema(description = "The six digits that it shows.", examples = "492039")
                    String code) {

        /** Says nothing: it would end in a log. */
        @Override
        public String toString() {
            return "FirstCode[…]";
        }
    }

    /** What proves that somebody is the owner. */
    @Schema(description = "The password, a code, or both.")
    public record OwnersProof(
            @Schema(
                            description = "The password of the account.",
                            examples = "correct horse battery")
                    String password,
            @Schema(
                            description = "A code of the authenticator, or a recovery code.",
                            examples = "492039")
                    String code) {

        /** Says nothing: it would end in a log. */
        @Override
        public String toString() {
            return "OwnersProof[…]";
        }
    }

    @Inject CurrentPerson person;
    @Inject SecondFactorService factors;
    @Inject ClientAddress address;
    @Context HttpServletRequest request;

    @GET
    @Operation(
            summary = "Retrieve my second factor",
            description = "How far it is, and how many recovery codes are left.")
    public SecondFactorView mySecondFactor() {
        return factors.view(person.require().id());
    }

    @POST
    @CostsATry
    @Operation(
            summary = "Start my second factor",
            description =
                    """
                    Answers a secret for an authenticator. It counts once a code has confirmed it, within an \
                    hour. Starting again replaces it.""")
    @Refuses({"second-factor-confirmed", "second-factor-unavailable"})
    public StartedFactor startSecondFactor(NewFactor wanted) {
        var password = needed("password", wanted == null ? null : wanted.password());
        return factors.start(person.require().id(), password, address.block(request));
    }

    @POST
    @CostsATry
    @Path("confirmation")
    @Operation(
            summary = "Confirm my second factor",
            description =
                    """
                    With a code of the authenticator. From then on signing in needs one, and every other session \
                    ends. Answers ten recovery codes, which are not told again.""")
    @Refuses({"second-factor-confirmed", "no-second-factor", "second-factor-unavailable"})
    public RecoveryCodesView confirmSecondFactor(FirstCode first) {
        var code = needed("code", first == null ? null : first.code());
        return factors.confirm(person.require(), code, address.block(request));
    }

    @POST
    @CostsATry
    @Path("recovery-codes")
    @Operation(
            summary = "Renew my recovery codes",
            description =
                    "Needs the password or a code. The codes before stop working; the new ones are told once.")
    @Refuses({"no-second-factor", "second-factor-unavailable"})
    public RecoveryCodesView renewRecoveryCodes(OwnersProof proof) {
        if (proof == null || (proof.password() == null && proof.code() == null)) {
            throw new InvalidFields("password", "or a code is needed");
        }
        return factors.renew(
                person.require(), proof.password(), proof.code(), address.block(request));
    }

    @POST
    @CostsATry
    @Path("removal")
    @Operation(
            summary = "Remove my second factor",
            description =
                    "Needs the password, and a code or a recovery code. Every other session ends.")
    @Refuses({"no-second-factor", "second-factor-unavailable"})
    public void removeSecondFactor(OwnersProof proof) {
        var password = needed("password", proof == null ? null : proof.password());
        var code = needed("code", proof.code());
        factors.remove(person.require(), password, code, address.block(request));
    }

    private static String needed(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidFields(field, "is needed");
        }
        return value;
    }
}
