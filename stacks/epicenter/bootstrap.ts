/**
 * The application's role, which owns its schema and nothing else, and who may read the log of
 * pgaudit. Running it again changes nothing but the password.
 */
const sql = String.raw`
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'app', :'app_password')
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'app') \gexec
SELECT format('ALTER ROLE %I PASSWORD %L', :'app', :'app_password') \gexec
SELECT format('GRANT %I TO CURRENT_USER', :'app') \gexec
SELECT format('GRANT CONNECT, TEMPORARY ON DATABASE epicenter TO %I', :'app') \gexec
SELECT format('CREATE SCHEMA IF NOT EXISTS epicenter AUTHORIZATION %I', :'app') \gexec
SELECT format('ALTER ROLE %I SET search_path TO epicenter', :'app') \gexec
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
`;

/** A shell script that stops at the first statement that fails. */
export const bootstrapScript = [
  "psql -v ON_ERROR_STOP=1 -X \\",
  '  -v app="$APP_USER" -v app_password="$APP_PASSWORD" <<"SQL"',
  sql.trim(),
  "SQL",
].join("\n");
