package org.rushline.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.rushline.passwords.Passwords;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.startup.DemoSecret;
import org.rushline.platform.startup.Deployment;
import org.rushline.platform.startup.RequiredSettings;
import org.rushline.platform.startup.SchemaReady;

/** A new installation has nobody who could let anybody in: the settings name the first operator. */
@ApplicationScoped
class FirstOperator implements RequiredSettings {

    private static final Logger LOG = Logger.getLogger(FirstOperator.class.getName());

    private static final String DEMO_ADDRESS = "@demo.example";

    @Inject Deployment deployment;
    @Inject Accounts accounts;
    @Inject Passwords passwords;

    @Inject AccountSettings settings;

    @Override
    public List<String> faults() {
        if (deployment.embedded()) {
            return List.of();
        }
        var address =
                settings.operatorEmail()
                        .filter(given -> NewAccount.normalized(given).endsWith(DEMO_ADDRESS))
                        .map(given -> "RUSHLINE_OPERATOR_EMAIL is the demo one");
        var secret =
                settings.operatorPassword()
                        .flatMap(given -> DemoSecret.fault("RUSHLINE_OPERATOR_PASSWORD", given));
        return Stream.of(address, secret).flatMap(Optional::stream).toList();
    }

    void make(@Observes SchemaReady ready) {
        var email = settings.operatorEmail();
        var password = settings.operatorPassword();
        if (email.isEmpty() || password.isEmpty()) {
            return;
        }
        var known = accounts.withEmail(NewAccount.normalized(email.get()));
        if (known.isEmpty()) {
            add(new NewAccount(email.get(), password.get(), "Operator"));
        } else if (known.get().role() != Role.OPERATOR) {
            LOG.warning(
                    "The account with the address in RUSHLINE_OPERATOR_EMAIL, "
                            + known.get().id()
                            + ", is a buyer's. It was left as it is.");
        }
    }

    private void add(NewAccount operator) {
        try {
            var hash = passwords.hash(operator.check(passwords).password());
            if (accounts.add(operator, hash, Role.OPERATOR, true)) {
                LOG.info("Made the first operator's account from the settings");
            }
        } catch (InvalidFields e) {
            LOG.severe("RUSHLINE_OPERATOR_EMAIL or …_PASSWORD was not taken: " + e.getMessage());
        }
    }
}
