package org.rushline.search;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.rushline.search.text.Initials;
import org.rushline.search.text.Tokenizer;

/** A performer or a venue as it is suggested to somebody who is typing its name. */
@SearchEntity(name = "named")
@Indexed(index = "named")
public final class NamedDoc {

    /** Its id as in JSON, which tells what it is. */
    @DocumentId final String id;

    @KeywordField(sortable = Sortable.YES)
    final String order;

    @KeywordField final Collection<String> names;
    @KeywordField final Collection<String> starts;
    @KeywordField final Collection<String> wholeNames;

    @KeywordField(projectable = Projectable.YES)
    final String kind;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String reference;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String name;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String detail;

    NamedDoc(Named named) {
        id = named.id();
        reference = named.id();
        kind = named.kind().name();
        name = named.name();
        detail = named.detail();
        names = Tokenizer.named(named.name());
        wholeNames = Tokenizer.wholes(named.name());
        starts =
                Stream.concat(names.stream(), Initials.of(named.name()).stream())
                        .flatMap(Starts::of)
                        .collect(Collectors.toCollection(TreeSet::new));
        order = Tokenizer.whole(named.name()) + " " + named.id();
    }
}
