package org.rushline.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Events that are announced together: a league's fixtures, a theatre's programme. */
public record Season(@NotEmpty @Size(max = 100) List<@NotNull @Valid EventDetails> events) {}
