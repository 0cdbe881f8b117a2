package org.rushline.search;

import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;

/** A {@link Named} thing as it is read from the index. */
@ProjectionConstructor
public record StoredName(String reference, String kind, String name, String detail) {}
