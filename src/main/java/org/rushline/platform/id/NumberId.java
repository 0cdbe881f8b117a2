package org.rushline.platform.id;

/** An id that is a number in the database; in order, for locks are taken in the order of ids. */
public interface NumberId<T extends NumberId<T>> extends Comparable<T> {

    long value();

    @Override
    default int compareTo(T other) {
        return Long.compare(value(), other.value());
    }
}
