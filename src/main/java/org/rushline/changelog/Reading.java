package org.rushline.changelog;

import java.util.List;

/**
 * The result of one reading of the log.
 *
 * @param position where the reader stands after it
 * @param anew whether everything must be read again: then the changes say nothing
 */
record Reading(LogPosition position, boolean anew, List<Change> changes) {}
