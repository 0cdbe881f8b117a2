package org.rushline.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.rushline.platform.id.AccountId;

/** A person we know, by an e-mail address that no other account has. */
@Entity
class Account {

    @Id private UUID id;
    private String email;
    private String name;
    private String password; // its hash

    @Version private int version;

    protected Account() {}

    AccountId id() {
        return new AccountId(id);
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    String password() {
        return password;
    }

    int version() {
        return version;
    }

    /** Returns false, and changes nothing, if the password is not the one that was looked at. */
    boolean replacePassword(String seenHash, String newHash) {
        if (!password.equals(seenHash)) return false;
        password = newHash;
        return true;
    }
}
