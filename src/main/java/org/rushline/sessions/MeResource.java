package org.rushline.sessions;

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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.AccountService;
import org.rushline.accounts.AccountView;
import org.rushline.accounts.CostsATry;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.Person;
import org.rushline.accounts.Role;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.request.ClientAddress;

/** One's own account. */
@Tag(name = "Accounts")
@RolesAllowed("BUYER")
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    /** The password that is, and the one that shall be. */
    @Schema(description = "A new password, and the current one as proof.")
    public record NewPassword(
            @Schema(description = "The current password.", examples = "correct horse battery")
                    String current,
            @Schema(
                            description = "The new one, 10 to 200 characters.",
                            examples = "staple of the correct horse")
                    String next) {

        /** Says nothing: it would end in a log. */
        @Override
        public String toString() {
            return "NewPassword[…]";
        }
    }

    /** One's own account. */
    @Schema(name = "Account", description = "An account as its owner sees it.")
    public record Me(
            @Schema(description = "The account's id.", examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                    String id,
            @Schema(description = "The person's name.", examples = "Ada") String name,
            @Schema(description = "The e-mail address.", examples = "ada@example.org") String email,
            @Schema(description = "As what they work for the operator; empty for all others.")
                    Set<Role> roles) {

        static Me of(AccountView account, Person person) {
            return new Me(account.id().toString(), account.name(), account.email(), person.roles());
        }
    }

    @Inject CurrentPerson person;
    @Inject AccountService accounts;
    @Inject ClientAddress address;
    @Context HttpServletRequest request;

    @GET
    @Operation(summary = "Retrieve my account")
    public Me me() {
        var me = person.require();
        return Me.of(accounts.view(me.id()), me);
    }

    @POST
    @CostsATry
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change my password",
            description = "Ends every other session of the account.")
    public void changePassword(NewPassword asked) {
        var me = person.require();
        if (asked == null || asked.current() == null) {
            throw new InvalidFields("current", "is needed");
        }
        accounts.changePassword(
                me.id(), me.session(), asked.current(), asked.next(), address.block(request));
    }
}
