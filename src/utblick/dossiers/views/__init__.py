"""How people see dossiers and reach them."""
