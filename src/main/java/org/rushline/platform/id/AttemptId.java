package org.rushline.platform.id;

/** The number of an attempt to pay, which nobody outside sees. */
public record AttemptId(long value) implements NumberId<AttemptId> {}
