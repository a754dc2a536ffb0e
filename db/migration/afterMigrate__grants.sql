-- The writer changes rows but owns nothing and cannot rewrite the log; the reader only reads.
-- With one login for everything there is nobody to grant to.
DO $$
BEGIN
  IF '${writer}' <> current_user THEN
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', '${writer}');
    EXECUTE format('REVOKE UPDATE, DELETE ON change, release FROM %I', '${writer}');
  END IF;
  IF '${reader}' NOT IN (current_user, '${writer}') THEN
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public TO %I', '${reader}');
    EXECUTE format('REVOKE SELECT ON api_key, answer FROM %I', '${reader}');
  END IF;
END
$$;
