package org.rushline.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Supplier;

/** The signed-in person, read when first used. Answers that use it are {@code no-store}. */
@Named // for pages: currentPerson.signedIn, currentPerson.name
@RequestScoped
public class CurrentPerson {

    private Supplier<Optional<Person>> arrival = Optional::empty;
    private Optional<Person> person;

    public void tellBy(Supplier<Optional<Person>> arrival) {
        this.arrival = arrival;
        this.person = null;
    }

    public Optional<Person> person() {
        if (person == null) {
            person = arrival.get();
        }
        return person;
    }

    public boolean isSignedIn() {
        return person().isPresent();
    }

    /** As they want to be called; empty if nobody is signed in. */
    public String getName() {
        return person().map(Person::name).orElse("");
    }

    public boolean isStaff() {
        return person().filter(Person::isStaff).isPresent();
    }

    /** Whether they need a second factor before they can do what they are here for. */
    public boolean isBarred() {
        return person().filter(Person::barred).isPresent();
    }

    /** Throws SignInNeeded if nobody is signed in. */
    public Person require() {
        return person().orElseThrow(SignInNeeded::new);
    }
}
