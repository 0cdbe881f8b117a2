package org.rushline.dev;

/**
 * Something about this machine keeps the embedded run from starting; the message says what to do.
 */
class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }
}
