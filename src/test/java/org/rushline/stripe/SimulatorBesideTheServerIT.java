package org.rushline.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import org.junit.jupiter.api.Test;

class SimulatorBesideTheServerIT {

    @Test
    void stripes_library_and_the_tests_reach_the_simulator_that_the_build_has_started()
            throws StripeException {
        var control = SimulatorControl.ofTheBuild();
        var stripe =
                StripeClient.builder()
                        .setApiKey(StripeSimulator.SECRET_KEY)
                        .setApiBase(control.address().toString())
                        .build();
        var intent = stripe.v1().paymentIntents().create(Shop.price(5000));
        assertThat(control.pay(intent.getId(), TestCard.VISA)).isEqualTo("succeeded");
        assertThat(control.ledger().paymentIntents())
                .anyMatch(one -> one.id().equals(intent.getId()) && one.amountReceived() == 5000);
    }
}
