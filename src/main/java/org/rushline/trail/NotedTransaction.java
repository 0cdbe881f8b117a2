package org.rushline.trail;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.rushline.platform.sql.Sql;

/**
 * Tells each transaction of a change which entry of the trail it belongs to: then the database
 * notes the rows before and after. Runs inside the transactions of CDI, and by {@code ejb-jar.xml}
 * in those of all EJBs.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class NotedTransaction {

    private static final String TELL = "select set_config('rushline.entry', ?, true)";
    private static final String TOLD = "rushline.trail.told";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject Sql sql;

    @AroundInvoke
    Object tell(InvocationContext call) throws Exception {
        var entry = CurrentEntry.get();
        if (entry.isPresent()
                && transactions.getTransactionKey() != null
                && !entry.get().equals(transactions.getResource(TOLD))) {
            sql.first(TELL, row -> true, entry.get().toString());
            transactions.putResource(TOLD, entry.get());
        }
        return call.proceed();
    }
}
