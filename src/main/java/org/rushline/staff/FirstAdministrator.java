package org.rushline.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.rushline.accounts.NewAccount;
import org.rushline.passwords.Passwords;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.startup.DemoSecret;
import org.rushline.platform.startup.Deployment;
import org.rushline.platform.startup.RequiredSettings;
import org.rushline.platform.startup.SchemaReady;

/** A new installation has nobody who could let anybody in: the settings name the first one. */
@ApplicationScoped
class FirstAdministrator implements RequiredSettings {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    private static final String DEMO_ADDRESS = "@demo.example";

    @Inject Deployment deployment;
    @Inject Grants grants;
    @Inject Passwords passwords;
    @Inject StaffSettings settings;

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
        var address = NewAccount.normalized(email.get());
        if (!grants.isKnown(address)) {
            add(new NewAccount(address, password.get(), "Operator"));
        } else if (!grants.hasWorkedHere(address)) {
            LOG.warning(
                    "The account with the address in RUSHLINE_OPERATOR_EMAIL is a buyer's. It was"
                            + " left as it is.");
        }
    }

    private void add(NewAccount administrator) {
        try {
            var hash = passwords.hash(administrator.check(passwords).password());
            if (grants.begin(administrator, hash)) {
                LOG.info("Made the first administrator's account from the settings");
            }
        } catch (InvalidFields e) {
            LOG.severe("RUSHLINE_OPERATOR_EMAIL or …_PASSWORD was not taken: " + e.getMessage());
        }
    }
}
