package org.rushline.accounts.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.Seal;
import org.rushline.platform.startup.Deployment;
import org.rushline.platform.startup.RandomKey;
import org.rushline.platform.startup.RequiredSettings;
import org.rushline.platform.startup.Setting;

/** Who needs a second factor, and what seals its secret. */
@ApplicationScoped
public class SecondFactorSettings implements RequiredSettings {

    private static final String KEY = "RUSHLINE_SECOND_FACTOR_KEY";
    private static final String REQUIRED = "required";
    private static final List<String> CHOICES = List.of("optional", REQUIRED);

    @Inject Deployment deployment;

    @Inject
    @ConfigProperty(name = "rushline.second.factor.key")
    @Setting(
            "Seals the secrets of second factors in the database, the same on all nodes (`openssl rand -base64"
                    + " 48`); without it nobody can set one up, and with another one only recovery codes work.")
    Optional<String> key;

    @Inject
    @ConfigProperty(name = "rushline.staff.second.factor", defaultValue = "optional")
    @Setting(
            "`required`: whoever works here has none of their roles before they have set up a second factor;"
                    + " otherwise `optional`.")
    String staff;

    /** Whether those who work here must have one. */
    public boolean isRequired() {
        return staff.equals(REQUIRED);
    }

    public boolean hasKey() {
        return key.isPresent();
    }

    /** Empty if there is no key. */
    Optional<Seal> seal() {
        return key.map(RandomKey::read).map(secret -> new Seal(secret, "second factor"));
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (!CHOICES.contains(staff)) {
            faults.add("RUSHLINE_STAFF_SECOND_FACTOR must be optional or required, not " + staff);
        }
        if (isRequired() && key.isEmpty()) {
            faults.add(
                    KEY
                            + " is missing, which RUSHLINE_STAFF_SECOND_FACTOR=required needs"
                            + RandomKey.MAKE_ONE);
        }
        key.flatMap(text -> RandomKey.fault(KEY, text, deployment.embedded()))
                .ifPresent(faults::add);
        return faults;
    }
}
