package org.rushline.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rushline.stripe.SimulatorControl;

/** After each test, whatever it has done to Stripe, it is well again. */
public final class CalmStripe implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        SimulatorControl.ofTheBuild().calmDown();
    }
}
