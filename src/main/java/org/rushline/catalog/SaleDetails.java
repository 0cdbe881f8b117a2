package org.rushline.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How an event is sold. Whatever is left out is as most events have it.
 *
 * @param holdSeconds how long reserved tickets are kept; 600 if left out
 * @param orderLimit tickets in one order; 8 if left out
 * @param buyerLimit tickets that one account may have in all
 * @param singleSeats whether an order may leave one empty seat between taken ones
 */
public record SaleDetails(
        @Min(5) @Max(3600) Integer holdSeconds,
        @Min(1) @Max(100) Integer orderLimit,
        @Min(1) @Max(10_000) Integer buyerLimit,
        Boolean singleSeats) {}
