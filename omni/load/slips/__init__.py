"""What somebody probably meant who wrote a value their own way: `28/03/2027`, `100 €`, `3 giorni`."""
