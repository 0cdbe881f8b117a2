package org.rushline.search;

import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;

/** What the index gives back of something that has a name; see {@link Named}. */
@ProjectionConstructor
public record StoredName(String reference, String kind, String name, String detail) {}
