"""How people see positions and advocacy, and reach them."""
