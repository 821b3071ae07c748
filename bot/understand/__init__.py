"""Understanding: text and what came before it become a Query, a question back, or a refusal that says why."""
