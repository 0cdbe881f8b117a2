package org.rushline.platform.startup;

/** The database has the schema this version needs. Fired once per node, before it serves. */
public record SchemaReady() {}
