"""The press view: articles on the left, the statement on the right, and what joins and divides them."""
