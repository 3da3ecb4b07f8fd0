#!/bin/sh
# The image of PostgreSQL runs this once, when its data directory is empty.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set owner_password="$TOLLGATE_DB_OWNER_PASSWORD" --set app_password="$TOLLGATE_DB_PASSWORD" \
    --file /tollgate/init-roles.sql
