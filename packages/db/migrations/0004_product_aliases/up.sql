-- Words that a shop's customers use for its products.
CREATE TABLE "product_aliases" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "product_id" uuid NOT NULL,
  "variant_id" uuid,
  "text" text NOT NULL,
  "normalised" text NOT NULL,
  "locale" text,
  "source" text NOT NULL,
  "created_by" uuid,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "product_aliases_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "product_aliases_normalised" UNIQUE("tenant_id","normalised")
);
ALTER TABLE "product_aliases" ADD CONSTRAINT "product_aliases_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "product_aliases" ADD CONSTRAINT "product_aliases_tenant_id_product_id_products_tenant_id_id_fk" FOREIGN KEY ("tenant_id","product_id") REFERENCES "products"("tenant_id","id");
ALTER TABLE "product_aliases" ADD CONSTRAINT "product_aliases_tenant_id_variant_id_product_variants_tenant_id_id_fk" FOREIGN KEY ("tenant_id","variant_id") REFERENCES "product_variants"("tenant_id","id");
CREATE INDEX "product_aliases_tenant_id_product_id_index" ON "product_aliases" USING btree ("tenant_id","product_id");
SELECT app.protect('product_aliases');

-- The chart of how well a shop's customers are understood reads a month of these kinds and of no others.
CREATE INDEX "events_understanding" ON "events" USING btree ("tenant_id","created_at")
  WHERE kind in ('order.placed', 'order.drafted', 'order.updated', 'conversation.mode', 'conversation.clarified');
