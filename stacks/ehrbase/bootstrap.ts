/**
 * What EHRbase needs in its database and RDS does not bring: an owner of the schemas, a role with
 * fewer rights to run with, two schemas and `uuid-ossp`. Running it again changes nothing but
 * passwords.
 */
const sql = String.raw`
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'owner', :'owner_password')
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'owner') \gexec
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'app', :'app_password')
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'app') \gexec
SELECT format('ALTER ROLE %I PASSWORD %L', :'owner', :'owner_password') \gexec
SELECT format('ALTER ROLE %I PASSWORD %L', :'app', :'app_password') \gexec
SELECT format('GRANT %I TO CURRENT_USER', :'owner') \gexec
SELECT format('GRANT ALL ON DATABASE ehrbase TO %I', :'owner') \gexec
SELECT format('CREATE SCHEMA IF NOT EXISTS ehr AUTHORIZATION %I', :'owner') \gexec
SELECT format('CREATE SCHEMA IF NOT EXISTS ext AUTHORIZATION %I', :'owner') \gexec
CREATE EXTENSION IF NOT EXISTS "uuid-ossp" SCHEMA ext;
SELECT format('ALTER DATABASE ehrbase SET search_path TO ext') \gexec
SELECT format('ALTER DATABASE ehrbase SET intervalstyle TO %L', 'iso_8601') \gexec
SELECT format('GRANT USAGE ON SCHEMA ehr, ext TO %I', :'app') \gexec
SELECT format('ALTER DEFAULT PRIVILEGES FOR USER %I IN SCHEMA ehr GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I', :'owner', :'app') \gexec
SELECT format('ALTER DEFAULT PRIVILEGES FOR USER %I IN SCHEMA ehr GRANT SELECT ON SEQUENCES TO %I', :'owner', :'app') \gexec
`;

/** A shell script that stops at the first statement that fails. */
export const bootstrapScript = [
  "psql -v ON_ERROR_STOP=1 -X \\",
  '  -v owner="$OWNER_USER" -v owner_password="$OWNER_PASSWORD" \\',
  '  -v app="$APP_USER" -v app_password="$APP_PASSWORD" <<"SQL"',
  sql.trim(),
  "SQL",
].join("\n");
