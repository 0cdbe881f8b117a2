package org.rushline.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;

/** Whom a new installation lets in first. */
@ApplicationScoped
class StaffSettings {

    @Inject
    @ConfigProperty(name = "rushline.operator.email")
    @Setting("The address of the first administrator, whose account the first start makes.")
    Optional<String> operatorEmail;

    @Inject
    @ConfigProperty(name = "rushline.operator.password")
    @Setting("The password of that account.")
    Optional<String> operatorPassword;

    Optional<String> operatorEmail() {
        return operatorEmail;
    }

    Optional<String> operatorPassword() {
        return operatorPassword;
    }
}
