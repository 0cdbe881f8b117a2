-- Where the nodes of a cluster find each other. JGroups writes and reads it (JDBC_PING2), by position:
-- the order of the columns is not ours to change.
create table jgroups (
    address varchar(200) primary key,
    name    varchar(200),
    cluster varchar(200) not null, -- carries the grid's wire version: others are strangers
    ip      varchar(200) not null,
    coord   boolean
);
