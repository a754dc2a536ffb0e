package org.kursktimeline.database;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transaction of an export: it reads one state of the database. A type of its own, so that its rollback on a lost
 * connection is logged under a name of its own, which is silent: the export itself tells that it broke off.
 */
final class ExportTransaction extends TransactionTemplate {

    private static final long serialVersionUID = 1L;

    ExportTransaction(DataSource exports) {
        super(new JdbcTransactionManager(exports));
        setReadOnly(true);
    }
}
