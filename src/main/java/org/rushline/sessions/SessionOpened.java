package org.rushline.sessions;

import org.rushline.accounts.Person;

/** Somebody has signed in. */
public record SessionOpened(Person person) {}
